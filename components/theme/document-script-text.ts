/**
 * The one inline script of a document, before anything is painted: the reader's theme, the theme switch, plain forms
 * that leave empty and default fields out of their address, and a date control that needs no second click.
 * Kept as text so that it runs before any bundle; everything works without it.
 */
export const DOCUMENT_SCRIPT = `(()=>{
const root=document.documentElement,key="standpoint-theme";
let kept=null;
try{kept=localStorage.getItem(key)}catch{}
if(kept==="light"||kept==="dark")root.dataset.theme=kept;
root.dataset.js="";
document.addEventListener("click",e=>{
if(!(e.target instanceof Element)||!e.target.closest("[data-theme-switch]"))return;
const now=root.dataset.theme||(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light");
root.dataset.theme=now==="dark"?"light":"dark";
try{localStorage.setItem(key,root.dataset.theme)}catch{}
});
document.addEventListener("submit",e=>{
const form=e.target;
if(!(form instanceof HTMLFormElement)||form.method!=="get")return;
const off=[...form.elements].filter(f=>f.name&&!f.disabled&&(f.value===""||f.value===f.dataset.default));
for(const f of off)f.disabled=true;
setTimeout(()=>{for(const f of off)f.disabled=false});
});
document.addEventListener("change",e=>{
const f=e.target;
if(f instanceof HTMLSelectElement&&f.hasAttribute("data-submit"))f.form.requestSubmit();
});
})()`.replace(/\n/g, "");
