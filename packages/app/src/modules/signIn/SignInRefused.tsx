import { ErrorPanel } from '@backstage/core-components';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import { rememberedPersona } from './rememberedPersona';

// The back end's own words, where it had any.
function reasonOf(error: Error | undefined): string {
  const cause = error?.cause;
  return (
    (cause instanceof Error ? cause.message : error?.message) ??
    'unknown reason'
  );
}

/** Says why signing in did not work and leads back to the choice. */
export const SignInRefused = ({ error }: { error?: Error }) => (
  <Box component="main" maxWidth={720} mx="auto" p={4}>
    <ErrorPanel
      title={`Could not sign in: ${reasonOf(error)}`}
      error={error ?? new Error(reasonOf(error))}
    />
    <Box mt={2}>
      <Button
        variant="contained"
        color="primary"
        onClick={() => {
          rememberedPersona.forget();
          window.location.reload();
        }}
      >
        Choose a person
      </Button>
    </Box>
  </Box>
);
