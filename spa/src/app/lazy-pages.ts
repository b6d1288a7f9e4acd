import { lazyPage } from './lazy-page.tsx';

export const MyWeek = lazyPage(async () => (await import('../features/week/my-week.tsx')).MyWeek);
export const MyTimesheets = lazyPage(
  async () => (await import('../features/timesheets/my-timesheets.tsx')).MyTimesheets,
);
export const Approvals = lazyPage(
  async () => (await import('../features/approvals/approvals.tsx')).Approvals,
);
export const Reports = lazyPage(async () => (await import('../features/reports/reports.tsx')).Reports);
export const Projects = lazyPage(async () => (await import('../features/projects/projects.tsx')).Projects);
export const People = lazyPage(async () => (await import('../features/people/people.tsx')).People);
export const Profile = lazyPage(async () => (await import('../features/profile/profile.tsx')).Profile);

/** By how their addresses begin; every other address is the week's, or leads there. */
const PLACES: Readonly<Record<string, typeof MyWeek>> = {
  timesheets: MyTimesheets,
  approvals: Approvals,
  reports: Reports,
  projects: Projects,
  people: People,
  profile: Profile,
};

/** The page at an address, as far as it is known before anybody is signed in. */
export function lazyPageAt(pathname: string): typeof MyWeek {
  const [, place = ''] = pathname.split('/');
  return PLACES[place] ?? MyWeek;
}
