-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "into_app" UUID,
ADD COLUMN     "into_form" UUID,
ADD COLUMN     "reading" JSONB NOT NULL DEFAULT '{}';
