/* Offers to copy the link where the browser lets a page do that. */
const button = document.getElementById('copy');
const field = document.getElementById('address');

if (navigator.clipboard) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    document.getElementById('copied').textContent = 'Copied';
  });
}
field.addEventListener('focus', () => field.select());
