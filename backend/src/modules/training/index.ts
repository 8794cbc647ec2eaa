export { SourceTrained } from './training.events';
export { TrainingModule } from './training.module';
