// What a host page does with the widget: calls are queued until its script has loaded.
window.Gatehouse ??= { queue: [] };

const root = document.documentElement;
const unread = document.querySelector('#unread');

// The widget speaks the language of the page that it finds, and is told when that changes.
root.lang = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
document.querySelector('#language').addEventListener('click', () => {
  root.lang = root.lang === 'en' ? 'zh-CN' : 'en';
  window.Gatehouse.queue.push(['setLanguage', root.lang]);
});
for (const button of document.querySelectorAll('.help')) {
  button.addEventListener('click', () => window.Gatehouse.queue.push(['open']));
}
window.Gatehouse.queue.push([
  'onUnread',
  (count) => {
    unread.hidden = count === 0;
    unread.textContent = String(count);
  },
]);
