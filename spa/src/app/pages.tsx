import type { OperationId } from '@timesheets/sdk';
import { type ComponentType, lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { CallbackPage } from './callback-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { RequireOperation } from './require-operation.tsx';
import { SignedIn } from './signed-in.tsx';

/** A page that is fetched when somebody goes there. */
function page(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load() }));
}

const MyWeek = page(async () => (await import('../features/week/my-week.tsx')).MyWeek);
const MyTimesheets = page(
  async () => (await import('../features/timesheets/my-timesheets.tsx')).MyTimesheets,
);
const Approvals = page(async () => (await import('../features/approvals/approvals.tsx')).Approvals);
const Reports = page(async () => (await import('../features/reports/reports.tsx')).Reports);
const Projects = page(async () => (await import('../features/projects/projects.tsx')).Projects);
const People = page(async () => (await import('../features/people/people.tsx')).People);
const Profile = page(async () => (await import('../features/profile/profile.tsx')).Profile);

function only(operationId: OperationId, children: ReactNode) {
  return <RequireOperation operationId={operationId}>{children}</RequireOperation>;
}

/** Which address shows which page. */
export function Pages() {
  return (
    <Routes>
      <Route path="/callback" element={<CallbackPage />} />
      <Route element={<SignedIn />}>
        <Route index element={only('getTimesheetWeek', <MyWeek />)} />
        <Route path="/week/:week" element={only('getTimesheetWeek', <MyWeek />)} />
        <Route path="/timesheets" element={only('listTimesheets', <MyTimesheets />)} />
        <Route path="/approvals/:week?/:userId?" element={only('listApprovals', <Approvals />)} />
        <Route path="/reports" element={only('getSummary', <Reports />)} />
        <Route path="/projects" element={only('putProject', <Projects />)} />
        <Route path="/people" element={only('putPerson', <People />)} />
        <Route path="/profile" element={<Profile />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
