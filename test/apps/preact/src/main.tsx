import {render} from 'preact';
import 'what-works-ratings/define.js';
import 'what-works-ratings/define/rating-source.js';
import {App} from './app';

render(<App />, document.querySelector('#app')!);
