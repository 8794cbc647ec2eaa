/** Styles inside the shadow root, where nothing of the host page reaches. */
export const styles = `
.box{--brand:#1f3d3a;--on-brand:#fff;font:500 15px/1.3 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
*{box-sizing:border-box}
button,a{font:inherit;-webkit-tap-highlight-color:transparent}
[hidden]{display:none!important}
.launcher{position:fixed;bottom:calc(20px + env(safe-area-inset-bottom));right:20px;display:flex;align-items:center;gap:10px;min-width:56px;height:56px;padding:0 20px 0 18px;border:0;border-radius:28px;background:var(--brand);color:var(--on-brand);box-shadow:0 1px 2px #0003,0 8px 24px #0003;cursor:pointer;max-width:calc(100vw - 40px)}
.launcher span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.launcher svg{width:24px;height:24px;flex:none;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.left .launcher{right:auto;left:20px}
.launcher:focus-visible,.close:focus-visible{outline:3px solid var(--on-brand);outline-offset:-6px}
.unread::after{content:"";position:absolute;top:2px;right:2px;width:14px;height:14px;border-radius:50%;background:#c2410c;border:2px solid #fff}
.panel{position:fixed;right:20px;bottom:calc(92px + env(safe-area-inset-bottom));width:400px;height:min(680px,calc(100vh - 116px));border-radius:14px;overflow:hidden;background:#faf7f2;box-shadow:0 0 0 1px #0001,0 16px 48px #0004;transform-origin:bottom right;animation:rise .18s ease-out}
.left .panel{right:auto;left:20px;transform-origin:bottom left}
iframe{display:block;width:100%;height:100%;border:0}
.close{position:absolute;top:6px;right:6px;width:44px;height:44px;border:0;border-radius:50%;background:var(--brand);color:var(--on-brand);display:grid;place-items:center;cursor:pointer;z-index:1}
.close svg{width:20px;height:20px;stroke:currentColor;stroke-width:2;stroke-linecap:round}
.direct{position:absolute;inset:auto 0 0;padding:16px;text-align:center;background:#faf7f2;color:#1c1b19}
@keyframes rise{from{opacity:0;transform:translateY(8px) scale(.98)}}
@media (prefers-color-scheme:dark){.panel,.direct{background:#171614;color:#efebe4}}
@media (max-width:640px){
.panel,.left .panel{inset:0;width:100%;height:100%;border-radius:0}
.launcher{width:56px;padding:0;justify-content:center}
.launcher span{display:none}
.open .launcher{display:none}
}
@media (prefers-reduced-motion:reduce){.panel{animation:none}}
@media (forced-colors:active){.launcher,.close{border:1px solid}}
@media print{:host{display:none}}`;
