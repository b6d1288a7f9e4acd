import { useStore } from '@nanostores/react';
import { Link, useParams, useSearchParams } from 'react-router';
import { describeFailure } from '../../api/failure.ts';
import { useMe } from '../../api/me.ts';
import { Failure } from '../../ui/failure.tsx';
import { MessagePage, PageHeading } from '../../ui/page.tsx';
import { readAddress } from './address.ts';
import { ApprovalDesk } from './approval-desk.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { approvalsWords } from './words.ts';

/** The screen "Approvals": who has handed in, who has not, and deciding on what they did. */
export function Approvals() {
  const words = useStore(approvalsWords);
  const [search] = useSearchParams();
  const address = readAddress(useParams(), search);
  const { data: me, error, refetch, isFetching } = useMe();
  if (address === undefined) {
    return (
      <MessagePage title={words.noSuchWeek}>
        <p>{words.noSuchWeekText}</p>
        <p>
          <Link to="/approvals">{words.toApprovals}</Link>
        </p>
      </MessagePage>
    );
  }
  return (
    <div data-approvals="page">
      <PageHeading title={words.title} />
      {me ? (
        <ApprovalDesk address={address} me={me} />
      ) : error ? (
        <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <ListSkeleton />
      )}
    </div>
  );
}
