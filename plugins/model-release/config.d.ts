export interface Config {
  modelRelease?: {
    /**
     * Ref of the software template that starts a release. The button “Start a release” opens it with
     * the model filled in as `entityRef`. Default: `template:default/release-fine-tuned-model`
     *
     * @visibility frontend
     */
    template?: string;
  };
}
