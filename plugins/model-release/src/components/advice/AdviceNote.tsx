import Typography from '@material-ui/core/Typography';

/** Who decides. */
export function AdviceNote() {
  return (
    <Typography variant="caption" color="textSecondary" component="p">
      This is advice: the owner of the step decides.
    </Typography>
  );
}
