import { UNITS_PER_MM } from '../../artwork/type/compact-path.ts';
import { QUIET_ZONE, type QrSymbol } from '../../artwork/qr/qr-symbol.ts';
import { screenModule, screenSymbol, screenText } from '../../artwork/qr/screen-code.ts';

/** For the menu of a product or its app: its label and its code, with the software version that runs now. One file without a
 *  dependency; without a document (a display driver, a test) only the functions are there. */

/** The modules of a label's code. `dark` answers for every place; outside of the symbol nothing is dark.
 *  @throws RangeError where version or address cannot be said, or would need more room than a screen has */
export function holdmarkCode(address: string, firmware: string): { readonly text: string; readonly size: number; dark(x: number, y: number): boolean } {
  const symbol = screenSymbol(screenText(address, firmware));
  screenModule(symbol);
  return symbol;
}

/** Draws the code alone, with its quiet zone, into a canvas: whole pixels of the display for every module, dark on white in every
 *  theme, because cameras expect it so.
 *  @param size what it may take on a side, in CSS pixels   @param ratio pixels of the display for each of them */
export function drawHoldmarkCode(canvas: HTMLCanvasElement | OffscreenCanvas, address: string, firmware: string, size: number, ratio = globalThis.devicePixelRatio ?? 1): void {
  const symbol = screenSymbol(screenText(address, firmware));
  const modules = symbol.size + 2 * QUIET_ZONE;
  const pixels = Math.floor((size * ratio) / modules);
  if (pixels < 2 || pixels / ratio < 1.5) throw new RangeError(`${size} pixels are too few for ${modules} modules`);
  canvas.width = canvas.height = pixels * modules;
  if ('style' in canvas) canvas.style.width = canvas.style.height = `${(pixels * modules) / ratio}px`;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D | null;
  if (!pen) throw new Error('the canvas gives no context');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  for (let y = 0; y < symbol.size; y++) for (let x = 0; x < symbol.size; x++) if (symbol.dark(x, y)) pen.fillRect((x + QUIET_ZONE) * pixels, (y + QUIET_ZONE) * pixels, pixels, pixels);
}

/** Puts the version into the code of a `screen.svg` that stands in the page. All else stays as it was drawn.
 *  @throws RangeError where the drawing is none of ours or the version cannot be said: the code without it stays */
export function putFirmware(drawing: SVGSVGElement, firmware: string): void {
  const path = drawing.querySelector<SVGPathElement>('[data-code]');
  const address = path?.dataset['code'];
  if (!path || !address) throw new RangeError('the drawing has no code: take screen.svg of the label');
  const symbol = screenSymbol(screenText(address, firmware));
  const { x, y } = centreOf(path, screenSymbol(address));
  place(path, symbol, x, y);
  path.dataset['says'] = symbol.text;
}

interface Point { readonly x: number; readonly y: number }
const centres = new WeakMap<SVGPathElement, Point>();

/** The middle of the code as it was drawn, in pixels. */
function centreOf(path: SVGPathElement, { size }: QrSymbol): Point {
  const known = centres.get(path);
  if (known) return known;
  const [x = 0, y = 0, scale = 0] = (path.getAttribute('transform') ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
  const centre = { x: (x + (size * scale) / 2) / UNITS_PER_MM, y: (y + (size * scale) / 2) / UNITS_PER_MM };
  centres.set(path, centre);
  return centre;
}

function place(path: SVGPathElement, symbol: QrSymbol, x: number, y: number): void {
  const pixels = screenModule(symbol);
  const corner = (centre: number): number => Math.round(centre - (symbol.size * pixels) / 2) * UNITS_PER_MM;
  path.setAttribute('transform', `translate(${corner(x)} ${corner(y)}) scale(${pixels * UNITS_PER_MM})`);
  path.setAttribute('d', symbol.path);
}

/** `<holdmark-screen firmware="2.4.0"><svg>…screen.svg…</svg></holdmark-screen>`: the label on the product's own screen. Where no
 *  script runs, its code leads to the same page without the version. */
const ScreenElement = globalThis.HTMLElement && class extends HTMLElement {
  static readonly observedAttributes = ['firmware'];
  connectedCallback(): void { this.#fill(); }
  attributeChangedCallback(): void { this.#fill(); }

  #fill(): void {
    const firmware = this.getAttribute('firmware');
    if (!this.isConnected || !firmware) return;
    for (const drawing of this.querySelectorAll('svg')) {
      try {
        putFirmware(drawing, firmware);
        this.removeAttribute('fault');
      } catch (error) {
        this.setAttribute('fault', error instanceof Error ? error.message : String(error));
      }
    }
  }
};
if (ScreenElement && !customElements.get('holdmark-screen')) customElements.define('holdmark-screen', ScreenElement);
