import nunjucks from 'nunjucks';

const {escape} = nunjucks.lib;

/**
 * A function for the templates that writes a rating as docs/fallback-content.md recommends: with the very words inside
 * it that the badge will show, from the library's own data.
 *
 * @param library what the package exports
 * @returns {(tag: 'cost-rating' | 'evidence-rating', attributes: Record<string, string | undefined>, language?: string)
 *   => object}
 */
export function ratingWriter({cost, evidence, fallbackHtml}) {
  const scales = {'cost-rating': cost, 'evidence-rating': evidence};
  return (tag, attributes, language = 'en') => {
    const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
    const written = given.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
    return new nunjucks.runtime.SafeString(
      `<${tag}${written}>${fallbackHtml(scales[tag], {...attributes, language})}</${tag}>`,
    );
  };
}
