import { useQuery } from '@tanstack/react-query';
import { selfQuery } from '../../api/queries.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { Loading } from '../../ui/loading.js';
import { SignInForm } from './sign-in-form.js';
import { TeamHome } from './team-home.js';

export function TeamPage() {
  const { data: self, error } = useQuery(selfQuery());
  if (self?.kind === 'team') {
    return (
      <Page>
        <TeamHome self={self} />
      </Page>
    );
  }
  return <Page>{self ? <SignInForm /> : error ? <Failed error={error} /> : <Loading />}</Page>;
}
