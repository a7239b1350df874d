import {createApp} from 'vue';
import 'what-works-ratings/define.js';
import 'what-works-ratings/define/rating-scales.js';
import App from './app.vue';

createApp(App).mount('#app');
