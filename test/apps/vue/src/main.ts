import {createApp} from 'vue';
import 'what-works-ratings/define.js';
import 'what-works-ratings/define/rating-source.js';
import App from './app.vue';

createApp(App).mount('#app');
