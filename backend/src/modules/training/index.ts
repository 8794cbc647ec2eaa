export { SourceTrained, TrainingFailed } from './training.events';
export { TrainingModule } from './training.module';
