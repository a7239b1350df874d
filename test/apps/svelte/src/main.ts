import {mount} from 'svelte';
import 'what-works-ratings/define.js';
import 'what-works-ratings/define/rating-source.js';
import App from './app.svelte';

mount(App, {target: document.querySelector('#app')!});
