/** What Node itself can do here: the same bytes from memory, no framework, no database. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const files = new Map<string, Buffer>(
	process.argv.slice(2).map((file, at) => [`/${at}`, readFileSync(file)] as const)
);
const server = createServer((request, response) => {
	const body = files.get(request.url ?? '');
	if (!body) return response.writeHead(404).end();
	response
		.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length })
		.end(body);
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
process.once('disconnect', () => process.exit(0));
