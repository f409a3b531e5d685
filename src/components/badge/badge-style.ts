import { badgeLooks } from '../../artwork/badge-looks.ts';

const tones = Object.entries(badgeLooks).map(([tone, { field, sign }]) => `.${tone}{--field:${field};--sign:${sign}}`).join('');

/** The badge's own style sheet, adopted by its shadow root: a page's policy need not allow inline styles. Colours follow the
 *  page's `color-scheme`; nothing moves. */
export const badgeStyle = `
:host{display:inline-block;max-inline-size:100%;vertical-align:middle;font:13px/1.25 system-ui,sans-serif;text-align:start}
:host([hidden]){display:none}
:host([theme=light]){color-scheme:only light}
:host([theme=dark]){color-scheme:only dark}
:host([size=large]){font-size:16px}
a{color:inherit}
.badge{box-sizing:border-box;display:flex;min-inline-size:160px;min-block-size:48px;max-inline-size:26em;overflow:hidden;border:1px solid var(--field);border-radius:7px;text-decoration:none;
background:#fff;background:light-dark(#fff,#10202f);color:#10202f;color:light-dark(#10202f,#fff)}
.badge:hover .title{text-decoration:underline}
.badge:focus-visible{outline:3px solid #ffb000;outline:3px solid light-dark(#0b5fa5,#ffb000);outline-offset:2px}
${tones}
.sign{flex:none;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:3px;inline-size:4.2em;background:var(--field);color:var(--sign);font-size:.85em;padding-block:4px}
.sign svg{inline-size:28px;block-size:28px;fill:var(--sign)}
:host([size=large]) .sign svg{inline-size:44px;block-size:44px}
.sign .mark{fill:none;stroke:var(--field);stroke-width:5.5;stroke-linecap:round;stroke-linejoin:round}
.specimen{font-size:.62em;font-weight:800;letter-spacing:.04em;text-transform:uppercase;max-inline-size:100%;overflow-wrap:anywhere;text-align:center}
.text{display:flex;flex-direction:column;justify-content:center;gap:2px;padding:5px 9px;min-inline-size:0}
.text>*{text-align:-webkit-match-parent;text-align:match-parent}
.title{font-weight:800;line-height:1.15}
.product{font-weight:600;font-size:.85em}
.note,.sentence{font-size:.85em;color:#4c5b69;color:light-dark(#4c5b69,#b4cbe2)}
.sentence{display:none}
:host([size=large]) .sentence{display:block}
:host([size=large]) .sentence+.note{margin-block-start:2px}
:host([size=small]) .badge{min-block-size:32px}
:host([size=small]) .sign{inline-size:2.6em}
:host([size=small]) .sign svg{inline-size:20px;block-size:20px}
:host([size=small]) .product,:host([size=small]) .specimen{display:none}
.only-heard{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.check{display:block;font-size:12px}
@media (forced-colors:active){.badge{border-color:LinkText}.sign{background:Canvas;border-inline-end:1px solid LinkText}.sign svg{fill:CanvasText}.sign .mark{stroke:Canvas}.note,.sentence{color:CanvasText}}
@media print{.badge{break-inside:avoid}}
`;
