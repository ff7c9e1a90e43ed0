/** What helps on a part of Vier in balans: areas of the Groeikompas, and the first module of each. */
import { definitions } from './definitions.server.ts';
import type { Mix } from './definition.ts';
import { findModule } from './modules.server.ts';
import type { ModuleLink } from './modules.server.ts';

export interface PillarHelp {
	pillar: string;
	areas: { key: string; name: string }[];
	modules: ModuleLink[];
}

export function listPillarHelp(definition: Mix): PillarHelp[] {
	const compass = definitions.get('groeikompas');
	return definition.balance.map(({ key, areas }) => {
		const found = compass.areas.filter((area) => areas.includes(area.key));
		const modules = found.flatMap((area) => findModule(area.modules[0]) ?? []);
		return {
			pillar: key,
			areas: found.map((area) => ({ key: area.key, name: area.name })),
			modules: modules.filter(
				({ code }, at) => modules.findIndex((one) => one.code === code) === at
			)
		};
	});
}
