import {openBuilder} from './builder.js';

const root = document.querySelector('#builder');
openBuilder(root, {sri: JSON.parse(root.dataset.sri), govuk: '/examples/govuk-frontend.css'});
