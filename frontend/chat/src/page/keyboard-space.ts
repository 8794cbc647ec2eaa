/**
 * Keeps the composer above the on-screen keyboard. Chromium resizes the page itself (`interactive-widget` in the viewport tag);
 * iOS only shrinks the visual viewport, so the covered height is handed to the stylesheet as `--keyboard`.
 */
export function watchKeyboard(): void {
  const seen = window.visualViewport;
  if (!seen) return;
  const measure = () => {
    // A pinch zoom shrinks the visual viewport as well, without any keyboard.
    const covered =
      seen.scale > 1.01 ? 0 : Math.max(0, Math.round(innerHeight - seen.height - seen.offsetTop));
    document.documentElement.style.setProperty('--keyboard', `${covered}px`);
  };
  seen.addEventListener('resize', measure);
  seen.addEventListener('scroll', measure);
  measure();
}
