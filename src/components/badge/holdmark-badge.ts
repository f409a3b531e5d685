import type { BadgeAnswer, BadgeChecker, BadgeQuestion } from './badge-answer.ts';
import { badgeMarkup, make } from './badge-markup.ts';
import { type BadgeRegister, type BadgeWords, registerHome } from './badge-register.ts';
import { badgeStyle } from './badge-style.ts';

declare const HOLDMARK: BadgeRegister;

const HOME = registerHome(HOLDMARK, import.meta.url);
/** Beside this file, wherever a shop put both. */
const CHECKER = new URL('verdict.js', import.meta.url).href;
/** How long an answer stands on an open page: as long as the register's lists ask to be kept. */
const STANDS = 3_600_000;
/** After so many milliseconds it says that it cannot confirm, and corrects itself if the register answers later. */
const PATIENCE = 10_000;
const style = new CSSStyleSheet();
style.replaceSync(badgeStyle);

/** `<holdmark-badge label="0000-00GY" gtin="09521234543213">`: shows whether a label holds, from signatures that it checks itself,
 *  and links to the label's page. Until then, and wherever it cannot, it says so: nothing that looks like a result comes before
 *  the check has ended. What stands between its tags is shown where no script runs. */
class HoldmarkBadge extends HTMLElement {
  static readonly observedAttributes = ['label', 'gtin', 'lang'];
  readonly #root = this.attachShadow({ mode: 'open' });
  /** Of the newest question: an answer to an older one is not shown. */
  #asked = 0;
  #answeredAt = 0;
  #seen: IntersectionObserver | undefined;
  readonly #again = (): void => { if (document.visibilityState === 'visible' && Math.abs(Date.now() - this.#answeredAt) > STANDS) void this.#check(); };
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [style];
    // Without a secure context a browser has no cryptography: the picture stays, and says that nobody checked it.
    if (!globalThis.crypto?.subtle) return this.#showPicture();
    this.#show(this.#unchecked(this.#words().checking), true);
    this.#seen = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) this.#begin(); }, { rootMargin: '400px' });
    this.#seen.observe(this);
  }

  disconnectedCallback(): void {
    this.#asked += 1;
    this.#seen?.disconnect();
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#again);
  }

  attributeChangedCallback(): void {
    if (this.#timer !== undefined && this.isConnected) void this.#check();
  }

  #begin(): void {
    this.#seen?.disconnect();
    document.addEventListener('visibilitychange', this.#again);
    clearInterval(this.#timer);
    this.#timer = setInterval(this.#again, STANDS / 60);
    void this.#check();
  }

  async #check(): Promise<void> {
    const asked = ++this.#asked;
    const gtin = this.getAttribute('gtin');
    this.#answeredAt = Date.now();
    this.#show(this.#unchecked(this.#words().checking), true);
    const show = (answer: BadgeAnswer): void => {
      if (asked !== this.#asked) return;
      this.#show(answer, false);
      this.dispatchEvent(new CustomEvent('holdmark-verdict', { detail: { kind: answer.kind }, bubbles: true, composed: true }));
    };
    const unheard = this.#unchecked(this.#words().unconfirmed, this.#words().unreachable);
    const late = setTimeout(() => show(unheard), PATIENCE);
    const answer = await ask({ label: this.#label, language: this.#language, ...(gtin && { gtin }) }).catch(() => unheard);
    clearTimeout(late);
    show(answer);
  }

  #show(answer: BadgeAnswer, busy: boolean): void {
    const [words, language] = [this.#words(), this.#language];
    this.#root.replaceChildren(badgeMarkup({ answer, words, language, href: this.#page, busy }));
  }

  #showPicture(): void {
    const link = make('a', 'check');
    link.href = this.#page;
    link.textContent = this.#words().check;
    this.#root.replaceChildren(document.createElement('slot'), link);
  }

  #unchecked(title: string, note = ''): BadgeAnswer {
    return { kind: 'unconfirmed', tone: 'unknown', shape: 'question', title, note, sentence: note };
  }

  get #label(): string { return this.getAttribute('label')?.trim() ?? ''; }

  get #page(): string {
    const prefix = this.#language === Object.keys(HOLDMARK.words)[0] ? '' : `/${this.#language}`;
    return `${HOME}${prefix}/L/${encodeURIComponent(this.#label.toUpperCase())}/`;
  }

  /** Of the languages that the register speaks: the badge's own, else the page's, else the register's first. */
  get #language(): string {
    const known = Object.keys(HOLDMARK.words);
    const asked = (this.closest('[lang]')?.getAttribute('lang') ?? '').toLowerCase();
    return known.find((tag) => tag.toLowerCase() === asked) ?? known.find((tag) => tag.split('-')[0] === asked.split('-')[0]) ?? known[0]!;
  }

  #words(): BadgeWords { return HOLDMARK.words[this.#language]!; }
}

async function ask(question: BadgeQuestion): Promise<BadgeAnswer> {
  const { askRegister } = await import(CHECKER) as BadgeChecker;
  return askRegister(question, new Date());
}

if (!customElements.get('holdmark-badge')) customElements.define('holdmark-badge', HoldmarkBadge);
