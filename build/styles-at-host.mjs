import postcss from 'postcss';

/**
 * The styles of a shadow root, with each selector beginning at the host. What reads them as styles of the page, such as
 * a tool that does not know shadow roots, finds nothing in the page that they are for.
 *
 * @param host which hosts are meant, as a selector: `tag`. Default: every host.
 */
export function stylesAtHost(css, host = '') {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    rule.selectors = rule.selectors.map((selector) => selectorAtHost(selector, host));
  });
  return sheet.toString();
}

/** `:host(.wide) p`, for the hosts that are `tag`: `:host(tag.wide) p`; `p`: `:host(tag) p`. */
function selectorAtHost(selector, host) {
  const [, ofHost, condition = '', inside] = /^(:host(?:\((.*?)\))?(?=$|[\s:]))?(.*)$/s.exec(selector);
  const atHost = host + condition ? `:host(${host}${condition})` : ':host';
  return ofHost ? atHost + inside : `${atHost} ${inside}`;
}
