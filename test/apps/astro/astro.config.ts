import {defineConfig} from 'astro/config';
import ratings from 'what-works-ratings/astro';

export default defineConfig({integrations: [ratings({from: 'programmes.csv'})]});
