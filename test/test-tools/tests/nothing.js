/** Registers no element: it stands for `what-works-ratings/define.js` where only the words are of interest. */
