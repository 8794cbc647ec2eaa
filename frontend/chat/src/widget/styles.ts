/** Styles inside the shadow root, where nothing of the host page reaches. The icons are a border and a letter: they need no markup and survive forced colours. */
export const styles = `
.box{--brand:#1f3d3a;--on-brand:#fff;font:500 15px/1.3 system-ui,sans-serif}
*{box-sizing:border-box}
[hidden]{display:none!important}
button{font:inherit;border:0;background:var(--brand);color:var(--on-brand);cursor:pointer}
button:focus-visible{outline:3px solid;outline-offset:-6px}
.launcher,.panel{position:fixed;bottom:calc(20px + env(safe-area-inset-bottom));right:20px}
.launcher{display:flex;align-items:center;gap:11px;height:56px;padding:0 20px 0 18px;border-radius:28px;box-shadow:0 8px 48px #0004;max-width:calc(100vw - 40px)}
.launcher::before{content:"";flex:none;border:2px solid;width:21px;height:17px;border-radius:6px 6px 6px 0}
.launcher span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
b{position:absolute;top:-6px;right:-6px;min-width:24px;border-radius:12px;background:#b3380a;color:#fff;border:2px solid}
b:empty{display:none}
output{position:fixed;opacity:0}
.panel{bottom:calc(92px + env(safe-area-inset-bottom));width:400px;height:min(680px,100vh - 116px);border-radius:14px;overflow:hidden;background:#faf7f2;color:#1c1b19;box-shadow:0 8px 48px #0004;animation:rise .2s}
.left>*{right:auto;left:20px}
iframe{width:100%;height:100%;border:0}
.close{position:absolute;top:6px;right:6px;width:44px;height:44px;border-radius:50%;font-size:30px;line-height:1;z-index:1}
a{position:absolute;inset:auto 0 0;padding:16px;text-align:center;background:inherit;color:inherit}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}
@media (prefers-color-scheme:dark){.panel{background:#171614;color:#efebe4}}
@media (max-width:640px){
.panel{inset:0;width:100%;height:100%;border-radius:0}
.launcher{width:56px;justify-content:center;padding:0}
.launcher span,.open .launcher{display:none}
}
@media (prefers-reduced-motion:reduce){.panel{animation:none}}
@media (forced-colors:active){button{outline:1px solid}}
@media print{.box{display:none}}`;
