'use client';

import {useEffect} from 'react';

/** Registers the elements in the browser, once React has taken over the page. */
export function Elements() {
  useEffect(() => void import('what-works-ratings/define.js'), []);
  return null;
}
