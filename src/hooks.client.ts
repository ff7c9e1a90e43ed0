import { overwriteGetLocale } from '$lib/paraglide/runtime.js';

// the server wrote the locale into the page; a change of language loads a new page
overwriteGetLocale(() => (document.documentElement.lang === 'en' ? 'en' : 'nl'));
