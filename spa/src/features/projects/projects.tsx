import { useStore } from '@nanostores/react';
import { describeFailure } from '../../api/failure.ts';
import { useMe } from '../../api/me.ts';
import { Failure } from '../../ui/failure.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { TableSkeleton } from '../../ui/table-skeleton.tsx';
import { ProjectList } from './project-list.tsx';
import { useAllProjects } from './queries.ts';
import { projectWords } from './words.ts';

/** The screen "Projects": what time can be logged on. */
export function Projects() {
  const words = useStore(projectWords);
  const me = useMe();
  const { data: projects, error, refetch, isFetching } = useAllProjects();
  const failure = error ?? me.error;
  const retry = () => {
    void refetch();
    void me.refetch();
  };
  return (
    <>
      <PageHeading title={words.title} />
      {projects && me.data ? (
        <ProjectList projects={projects} today={me.data.today} />
      ) : failure ? (
        <Failure {...describeFailure(failure)} retry={retry} isRetrying={isFetching || me.isFetching} />
      ) : (
        <TableSkeleton />
      )}
    </>
  );
}
