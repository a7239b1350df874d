import {createRoot} from 'react-dom/client';
import 'what-works-ratings/define.js';
import 'what-works-ratings/define/rating-source.js';
import {App} from './app';

createRoot(document.querySelector('#app')!).render(<App />);
