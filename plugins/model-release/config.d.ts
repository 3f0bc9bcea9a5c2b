export interface Config {
  modelRelease?: {
    /**
     * Ref of the software template that starts a release. The button “Start a release” opens it with
     * the model filled in as `entityRef`. Default: `template:default/release-fine-tuned-model`
     *
     * @visibility frontend
     */
    template?: string;
    /**
     * What counts as a model: a filter predicate over catalog entities. The back end reads the same
     * one. The default covers the conventions in use.
     *
     * @deepVisibility frontend
     */
    modelFilter?: object;
  };
}
