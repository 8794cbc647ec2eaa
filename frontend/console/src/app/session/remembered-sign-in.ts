const KEY = 'console.signed-in';

/**
 * Whether this browser has a refresh cookie worth trying. The cookie itself cannot be seen from
 * here; without this note every visit to the sign-in page would start with a refused request.
 */
export const rememberedSignIn = {
  get: (): boolean => tryStorage(() => localStorage.getItem(KEY) !== null) ?? true,
  set: (): void => tryStorage(() => localStorage.setItem(KEY, '1')),
  clear: (): void => tryStorage(() => localStorage.removeItem(KEY)),
};

// Storage may be switched off; then the answer is not known.
function tryStorage<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
