/** Puts a button at each piece of code that copies it. Without script, or without leave to copy, there is none. */
if (navigator.clipboard) {
  for (const snippet of document.querySelectorAll('.snippet')) {
    const button = document.createElement('button');
    const status = document.createElement('span');
    button.type = 'button';
    button.textContent = 'Copy';
    status.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(snippet.querySelector('code').textContent);
        status.textContent = 'Copied';
      } catch {
        status.textContent = 'Not copied: select the text and copy it';
      }
    });
    snippet.append(button, status);
  }
}
