import { randomUUID } from 'node:crypto';
import { content } from '../seed/content.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

export async function loadSchools({ client, boards, schools }: Seeding): Promise<void> {
	for (const { number, name } of content.boards) {
		boards.set(number, await insertId(client, 'public.school_boards', { number, name }));
	}
	for (const school of content.schools) {
		schools.set(
			school.brin,
			await insertId(client, 'public.schools', {
				brin: school.brin,
				name: school.name,
				place: school.place,
				province: school.province,
				sector: school.sectors[0],
				board_id: must(boards, school.board)
			})
		);
	}
}

/** Accounts as hosted projects seed them: rows in `auth.users` and `auth.identities`, one password for all. */
export async function loadPeople(seeding: Seeding, password: string): Promise<void> {
	const { client, people, schools } = seeding;
	const { rows } = await client.query<{ hash: string }>(
		`select extensions.crypt($1, extensions.gen_salt('bf', 10)) as hash`,
		[password]
	);
	for (const [at, person] of content.people.entries()) {
		const id = randomUUID();
		people.set(person.key, id);
		const since = daysAgo(330 - at * 3);
		await insert(client, 'auth.users', {
			id,
			email: person.email,
			encrypted_password: rows[0]?.hash,
			email_confirmed_at: person.unconfirmed ? null : since,
			raw_app_meta_data: { provider: 'email', providers: ['email'] },
			raw_user_meta_data: { name: person.name, role: person.role },
			created_at: since,
			updated_at: since
		});
		await insert(client, 'auth.identities', {
			id: randomUUID(),
			user_id: id,
			provider: 'email',
			provider_id: id,
			identity_data: { sub: id, email: person.email, email_verified: !person.unconfirmed }
		});
		if (person.unconfirmed) continue;
		const student = person.role === 'student_teacher';
		await insert(client, 'public.profiles', {
			id,
			name: person.name,
			role: person.role,
			visible_to: student ? 'communities' : at % 3 === 2 ? 'members' : 'everyone',
			listed: person.listed && !student,
			created_at: since
		});
		await insert(client, 'public.profile_details', {
			person_id: id,
			bio: person.bio,
			offers: person.offers.join('\n'),
			seeks: person.seeks.join('\n'),
			sectors: person.sectors,
			subjects: person.subjects,
			groups: person.groupsOrYears,
			province: person.province,
			school_id: person.schoolBrin ? must(schools, person.schoolBrin) : null,
			school_text: person.schoolText ?? '',
			study_institute: person.study?.institute ?? '',
			placement_school: person.study?.placementSchool ?? '',
			study_year: person.study ? String(person.study.year) : '',
			visible_to: student ? 'communities' : 'members'
		});
		await insert(client, 'public.person_settings', { person_id: id, locale: person.locale });
		for (const role of person.platformRoles ?? []) {
			await insert(client, 'public.platform_roles', { person_id: id, role });
		}
		if (person.suspended) {
			await insert(client, 'public.suspensions', {
				person_id: id,
				reason: 'Herhaald reclame voor een eigen cursus geplaatst, ook na een waarschuwing.',
				imposed_at: daysAgo(6)
			});
		}
	}
}
