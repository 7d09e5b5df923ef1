/** The frame sends its height; it is asked once more in case it spoke before this script listened. */

const frame = document.querySelector('iframe');
const address = new URL(frame.dataset.src, location.href);
address.searchParams.set('origin', location.origin);

window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== address.origin) return;
  if (event.data?.type === 'vademecum-height') frame.style.height = `${event.data.height}px`;
});
frame.addEventListener('load', () => frame.contentWindow.postMessage({ type: 'vademecum-height?' }, address.origin));
frame.src = address.href;
