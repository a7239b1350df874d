'use client';

import {useEffect, useRef, useState} from 'react';
import type {EvidenceRating, EvidenceValue, RatingToggleEvent} from 'what-works-ratings';
import type {} from 'what-works-ratings/react';

export function Changing() {
  const [rating, setRating] = useState<EvidenceValue>('3+');
  const [told, setTold] = useState('');
  const badge = useRef<EvidenceRating>(null);

  // React leaves the events of custom elements out where it takes over what a server wrote
  useEffect(() => {
    const element = badge.current!;
    const toggled = ({open}: RatingToggleEvent) => setTold(open ? 'opened' : 'closed');
    element.addEventListener('rating-toggle', toggled);
    return () => element.removeEventListener('rating-toggle', toggled);
  }, []);

  return (
    <>
      <evidence-rating id="changing" ref={badge} value={rating} subject="Functional Family Therapy" reviewed="2018-02">
        {`Evidence rating: ${rating}`}
      </evidence-rating>
      <p>
        <output>{told}</output>
      </p>
      <p>
        <button onClick={() => setRating('4+*')}>Another rating</button>
      </p>
    </>
  );
}
