const Jsdom = require('@backstage/cli-module-test-jest/config/jest-environment-jsdom');

const HIDDEN = new Set('head link meta script style template title'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo br button cite code del dfn em i img input ins kbd label mark q s samp select small span strong sub sup svg textarea time u var wbr'.split(
    ' ',
  ),
);

/**
 * Backstage's browser for tests, in which `getComputedStyle` knows an element's own `style` and what
 * browsers do by default, but no style sheet. Queries by role ask it for the style of each element
 * on the page, and jsdom then tries each of the many hundred rules of Material UI on each of them:
 * two fifths of the time that a test of a page took. What style sheets do is seen by the end-to-end
 * tests; a file that asks for it here says `@style-sheets` in its first comment.
 */
module.exports = class BrowserEnvironment extends Jsdom {
  constructor(config, context) {
    super(config, context);
    if (!('style-sheets' in context.docblockPragmas)) {
      this.global.getComputedStyle = element => this.#styleOf(element);
    }
  }

  #styleOf(element) {
    const { style } = this.global.document.createElement('i');
    style.cssText = element.getAttribute('style') ?? '';
    style.display ||= displayOf(element);
    style.visibility = visibilityOf(element);
    return style;
  }
};

function displayOf(element) {
  if (element.hasAttribute('hidden') || HIDDEN.has(element.localName)) {
    return 'none';
  }
  return INLINE.has(element.localName) ? 'inline' : 'block';
}

/** Visibility is inherited. */
function visibilityOf(element) {
  return (
    element.style?.visibility ||
    (element.parentElement ? visibilityOf(element.parentElement) : 'visible')
  );
}
