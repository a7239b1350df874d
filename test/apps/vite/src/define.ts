import 'what-works-ratings/define.js';
