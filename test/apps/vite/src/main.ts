import './define';

const rating = document.querySelector('#changing') as HTMLElementTagNameMap['evidence-rating'];
rating.addEventListener('rating-toggle', ({open}) => {
  document.querySelector('output')!.textContent = open ? 'opened' : 'closed';
});
document.querySelector('button')!.addEventListener('click', () => {
  rating.value = '4+*';
  rating.textContent = 'Evidence rating: 4+*';
});
