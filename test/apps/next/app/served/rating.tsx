import {prerender, ratingHtml, type RatingHtmlOptions} from 'what-works-ratings/prerender';

/** A badge that is complete in the HTML of the server. The browser does not render it again. */
export function Rating({scale, ...options}: RatingHtmlOptions & {scale: 'cost' | 'evidence'}) {
  return <div dangerouslySetInnerHTML={{__html: prerender(ratingHtml(scale, options))}} />;
}
