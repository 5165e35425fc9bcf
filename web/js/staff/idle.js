/* Says two minutes ahead that the session will end, and lets its reader stay. Pages that are used in another way call stayed(). */
import { call } from './calls.js';

const WARNING = 120;
const idle = Number(document.querySelector('[data-idle-seconds]')?.dataset.idleSeconds);
const others = new BroadcastChannel('gl-staff');
const dialog = document.createElement('dialog');
let warn = 0;
let end = 0;

dialog.setAttribute('aria-labelledby', 'idle-title');
dialog.innerHTML = `<h2 id="idle-title"></h2><p></p><div class="actions"><button class="primary"></button></div>`;
const [title, text, button] = ['h2', 'p', 'button'].map((name) => dialog.querySelector(name));
const leave = () => location.assign('/sign-in');
dialog.addEventListener('cancel', (event) => event.preventDefault());

function show(heading, sentence, label, action) {
  title.textContent = heading;
  text.textContent = sentence;
  button.textContent = label;
  button.onclick = action;
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
}

function begin() {
  clearTimeout(warn);
  clearTimeout(end);
  if (dialog.open) dialog.close();
  warn = setTimeout(() => show('Are you still there?', 'You will be signed out in two minutes. What you wrote stays here.', 'Stay signed in', stay),
    Math.max(20, idle - WARNING - 30) * 1000);
  end = setTimeout(() => show('You are signed out', 'Nobody used this page for a while. Copy what you still need, then sign in again.', 'Sign in', leave), idle * 1000);
}

async function stay() {
  try {
    await call('POST', '/staff/alive');
    stayed();
  } catch {
    leave();
  }
}

/** The server has just heard of this session. */
export function stayed() {
  begin();
  others.postMessage('stayed');
}

if (idle) {
  others.onmessage = begin;
  stayed();
}
