import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

const neverContent = [
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'embed',
  'canvas',
  'dialog',
  // A box in a list of what is there and what is not is the page's own, one to click on is not.
  'input:not([type="checkbox"][disabled])',
  'select',
  'textarea',
  'nav',
  '[hidden]',
  '[aria-hidden="true"]',
  '[role="navigation"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="search"]',
  '[role="menu"]',
  '[role="menubar"]',
].join(',');

const boilerplateName =
  /(?:^|[-_\s])(?:cookies?|consent|gdpr|onetrust|cc-window|newsletter|subscribe|signup|breadcrumbs?|share|sharing|social|skip-?(?:link|nav|to)|sr-only|visually-?hidden|screen-reader(?:-text)?|site-?(?:header|footer|nav)|page-?footer|global-?(?:header|footer|nav)|navbar|mega-?menu|pop-?up|modal|advert(?:isement)?|ads?|promo-?bar|related-(?:posts|articles|listings)|comments?|pagination|pager)(?:$|[-_\s])/i;

/** Often holds menus, often the price: what is in it decides. */
const doubtfulName = /(?:^|[-_\s])(?:side-?bar|menu|widget|footer|header)(?:$|[-_\s])/i;

const hidingStyle =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:;|!|$)|(?:text-indent|left|top)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|(?:^|;)\s*(?:max-)?height\s*:\s*0(?:px)?\s*(?:;|!|$)/i;

const colours = /(?:^|;)\s*(background(?:-color)?|color)\s*:\s*([^;!]+?)\s*(?:!important\s*)?(?=;|$)/gi;

/** Not shown at all, or written in the colour it stands on. */
function hides(style: string): boolean {
  if (hidingStyle.test(style)) return true;
  const said = new Map([...style.toLowerCase().matchAll(colours)].map(([, name, value]) => [name, value]));
  const colour = said.get('color');
  return colour !== undefined && colour === (said.get('background-color') ?? said.get('background'));
}

/** Takes everything out of the page that a reader does not see or that is the same on every page of the site. */
export function removeBoilerplate($: CheerioAPI): void {
  const unfolding = unfoldingIds($);
  const folded = (element: Element) => unfolding.has(element.attribs['id'] ?? '');
  for (const selector of hiddenBySheet($)) tryRemove($, selector, folded);
  $<Element, string>(neverContent)
    .filter((_, element) => !folded(element))
    .remove();
  $('[style]')
    .filter((_, element) => hides(element.attribs['style'] ?? '') && !folded(element))
    .remove();
  $('button')
    .filter((_, element) => $(element).closest('h1,h2,h3,h4,h5,h6,summary,[aria-expanded]').length === 0)
    .remove();
  $('form')
    .filter((_, element) => length($, element) < 400)
    .remove();
  $('footer')
    .filter((_, element) => $(element).parents('article,main,blockquote').length === 0)
    .remove();
  $('header')
    .filter((_, element) => $(element).parents('article,main').length === 0 && !holdsListing($, element))
    .remove();
  $('aside')
    .filter((_, element) => $(element).parents('article').length === 0 && linkShare($, element) > 0.3)
    .remove();
  $('[class],[id]')
    .filter((_, element) => isBoilerplate($, element))
    .remove();
  $('ul,ol,div,section,table,p')
    .filter((_, element) => isLinkFarm($, element))
    .remove();
  $('*')
    .contents()
    .filter((_, node) => node.type === 'comment')
    .remove();
}

/** The element that holds the page's own text: `main` or the article when most of the text is there, else the body. */
export function mainElement($: CheerioAPI): AnyNode | undefined {
  const body = $('body').get(0);
  const whole = length($, body);
  for (const selector of ['main', '[role="main"]', '#main-content', '#content', 'article']) {
    const candidates = $(selector);
    const element = candidates.get(0);
    if (candidates.length === 1 && element && length($, element) > Math.max(200, whole * 0.5)) return element;
  }
  return body;
}

function isBoilerplate($: CheerioAPI, element: Element): boolean {
  if (['html', 'body', 'main', 'article', 'h1', 'h2', 'h3'].includes(element.name)) return false;
  const names = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`;
  if (!boilerplateName.test(names))
    return doubtfulName.test(names) && linkShare($, element) > 0.5 && $(element).find('h1').length === 0;
  // A wrapper called "has-sidebar" or "modal-open" around the whole page is not the sidebar.
  return (
    length($, element) < Math.max(600, length($, $('body').get(0)) * 0.4) &&
    $(element).find('h1').length === 0
  );
}

const holdsListing = ($: CheerioAPI, element: Element) =>
  $(element).find('h1').length > 0 && linkShare($, element) < 0.5;

/** Menus without a telling name: many links and hardly any other text. */
function isLinkFarm($: CheerioAPI, element: Element): boolean {
  const links = $(element).find('a');
  return (
    links.length >= 4 &&
    $(element).find('h1,h2,p').length === 0 &&
    linkShare($, element) > 0.8 &&
    length($, element) / links.length < 40
  );
}

function linkShare($: CheerioAPI, element: Element): number {
  const whole = length($, element);
  if (whole === 0) return 0;
  const linked = $(element)
    .find('a')
    .toArray()
    .reduce((sum, link) => sum + length($, link), 0);
  return linked / whole;
}

const length = ($: CheerioAPI, node: AnyNode | undefined): number =>
  node ? $(node).text().replace(/\s+/g, ' ').trim().length : 0;

/** Selectors the page's own style sheets hide, outside of media queries. */
function hiddenBySheet($: CheerioAPI): string[] {
  const css = $('style')
    .toArray()
    .map((style) => $(style).text())
    .join('\n')
    .slice(0, 200_000);
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const selectors: string[] = [];
  for (const [, selector = '', rules = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    if (hidingStyle.test(rules))
      selectors.push(
        ...selector
          .split(',')
          .map((one) => one.trim())
          .filter((one) => /^[\w.#\-\s>[\]="']{1,120}$/.test(one)),
      );
  return selectors.slice(0, 200);
}

/** What a reader unfolds with a click (questions and answers, tabs) is not hidden from them. */
function unfoldingIds($: CheerioAPI): Set<string> {
  const openers = $('[aria-controls]').filter(
    (_, element) => $(element).closest('nav,[role="navigation"]').length === 0,
  );
  return new Set(
    openers
      .toArray()
      .flatMap(({ attribs }) => (attribs['aria-controls'] ?? '').split(/\s+/))
      .filter(Boolean),
  );
}

function tryRemove($: CheerioAPI, selector: string, keep: (element: Element) => boolean): void {
  if (/^(?:html|body|main|\*)$/i.test(selector)) return;
  try {
    $<Element, string>(selector)
      .filter((_, element) => !keep(element))
      .remove();
  } catch {
    // Not every selector a browser knows is known here; such text is then kept.
  }
}
