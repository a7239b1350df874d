/** The tags of every element that the package promises, as it is built. */
import {elements} from '../../dist/elements/tags.js';

export const tags = elements.map(({tag}) => tag);

/** Those that render something themselves. */
export const renderedTags = elements.filter(({styles}) => styles).map(({tag}) => tag);
