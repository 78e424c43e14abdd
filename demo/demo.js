import {openFile, sampleAdapter} from '../dist/room-analytics.min.js';

const page = document.querySelector('room-analytics');
const strip = document.querySelector('form');
const say = document.querySelector('.say');
const drop = document.querySelector('.drop');
const controls = ['attendees', 'minutes', 'locale', 'dir', 'theme'];

/** The controls live in the address, so that a reload or a shared link shows the same. */
const asked = new URLSearchParams(location.search);
for (const name of controls) {
  const select = strip.elements.namedItem(name);
  if ([...select.options].some(({value}) => value === asked.get(name))) select.value = asked.get(name);
}
strip.addEventListener('change', (event) => {
  const {name} = event.target;
  if (name === 'file') return void open(event.target.files?.[0]);
  const url = new URL(location.href);
  url.searchParams.set(name, event.target.value);
  history.replaceState(null, '', url);
  dress();
  if (name === 'attendees' || name === 'minutes') showSample();
});
strip.addEventListener('submit', (event) => event.preventDefault());
strip.elements.namedItem('sample').addEventListener('click', showSample);

function dress() {
  const {locale, dir, theme} = Object.fromEntries(new FormData(strip));
  page.locale = locale;
  page.theme = theme;
  document.documentElement.dataset.theme = theme;
  if (dir) page.dir = dir;
  else page.removeAttribute('dir');
}

let reading;

/** What is being read is given up: the last wish counts. */
function showSample() {
  reading?.abort();
  const {attendees, minutes} = Object.fromEntries(new FormData(strip));
  page.adapter = sampleAdapter({attendees: Number(attendees), minutes: Number(minutes)});
  tell('');
  strip.elements.namedItem('sample').hidden = true;
  strip.elements.namedItem('file').value = '';
}

/** Shows a recording or a saved session. A file that is neither leaves the page as it was. */
async function open(file) {
  if (!file) return;
  reading?.abort();
  reading = new AbortController();
  const {signal} = reading;
  tell(`Reading ${file.name}…`);
  try {
    const adapter = await openFile(file, {signal});
    signal.throwIfAborted();
    page.adapter = adapter;
    tell(`${file.name} stays in this browser; nothing is sent anywhere.`);
    strip.elements.namedItem('sample').hidden = false;
  } catch (error) {
    if (signal.aborted) return;
    tell(`“${file.name}” cannot be read: it should be a saved session, or the events.xml or the Learning Dashboard file of a BigBlueButton meeting.`, true);
    console.warn(error);
  }
}

function tell(sentence, failed = false) {
  say.textContent = sentence;
  say.classList.toggle('failed', failed);
}

let depth = 0;
addEventListener('dragenter', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  depth += 1;
  drop.hidden = false;
});
addEventListener('dragleave', () => { drop.hidden = (depth = Math.max(0, depth - 1)) === 0; });
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  depth = 0;
  drop.hidden = true;
  void open(event.dataTransfer?.files[0]);
});

dress();
showSample();
