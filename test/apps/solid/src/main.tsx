import {render} from 'solid-js/web';
import 'what-works-ratings/define.js';
import 'what-works-ratings/define/rating-scales.js';
import {App} from './app';

render(() => <App />, document.querySelector('#app')!);
