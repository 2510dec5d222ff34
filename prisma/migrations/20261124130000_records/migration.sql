-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Lane" AS ENUM ('says', 'does');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "Precision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('added', 'leaderChanged', 'corrected', 'methodChanged', 'translated');

-- CreateEnum
CREATE TYPE "ChangeSetState" AS ENUM ('draft', 'inReview', 'approved', 'scheduled', 'published', 'returned', 'withdrawn', 'conflicted');

-- CreateTable
CREATE TABLE "ChangeSet" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "sentence" TEXT NOT NULL DEFAULT '',
    "state" "ChangeSetState" NOT NULL DEFAULT 'draft',
    "author" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL DEFAULT 'person',
    "approvedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChangeSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeSetMove" (
    "id" SERIAL NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "fromState" "ChangeSetState" NOT NULL,
    "toState" "ChangeSetState" NOT NULL,
    "actor" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChangeSetMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "reviewMode" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "methodVersion" TEXT NOT NULL,
    "hashFormat" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "previousHash" TEXT,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "changeSetId" INTEGER,
    "releaseNumber" INTEGER,
    "detail" JSONB NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Country" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountryRevision" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "basedOnId" INTEGER,
    "since" INTEGER,
    "until" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "kind" "ChangeKind" NOT NULL,
    "region" TEXT NOT NULL,
    "lastChecked" DATE NOT NULL,

    CONSTRAINT "CountryRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountryText" (
    "revisionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "CountryText_pkey" PRIMARY KEY ("revisionId","language")
);

-- CreateTable
CREATE TABLE "Bloc" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Bloc_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BlocRevision" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "basedOnId" INTEGER,
    "since" INTEGER,
    "until" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "kind" "ChangeKind" NOT NULL,
    "lastChecked" DATE NOT NULL,

    CONSTRAINT "BlocRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BlocText" (
    "revisionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "BlocText_pkey" PRIMARY KEY ("revisionId","language")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MembershipRevision" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "basedOnId" INTEGER,
    "since" INTEGER,
    "until" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "kind" "ChangeKind" NOT NULL,
    "blocId" INTEGER NOT NULL,
    "countryId" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "fromPrecision" "Precision" NOT NULL,
    "to" DATE,
    "toPrecision" "Precision",
    "lastChecked" DATE NOT NULL,

    CONSTRAINT "MembershipRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Leader" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Leader_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeaderRevision" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "basedOnId" INTEGER,
    "since" INTEGER,
    "until" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "kind" "ChangeKind" NOT NULL,
    "countryId" INTEGER NOT NULL,
    "born" DATE NOT NULL,
    "bornPrecision" "Precision" NOT NULL,
    "lastChecked" DATE NOT NULL,

    CONSTRAINT "LeaderRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeaderText" (
    "revisionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "party" TEXT NOT NULL,

    CONSTRAINT "LeaderText_pkey" PRIMARY KEY ("revisionId","language")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TermRevision" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "basedOnId" INTEGER,
    "since" INTEGER,
    "until" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "kind" "ChangeKind" NOT NULL,
    "leaderId" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "fromPrecision" "Precision" NOT NULL,
    "to" DATE,
    "toPrecision" "Precision",
    "lastChecked" DATE NOT NULL,

    CONSTRAINT "TermRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TermText" (
    "revisionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "office" TEXT NOT NULL,

    CONSTRAINT "TermText_pkey" PRIMARY KEY ("revisionId","language")
);

-- CreateTable
CREATE TABLE "Issue" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueRevision" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "basedOnId" INTEGER,
    "since" INTEGER,
    "until" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "kind" "ChangeKind" NOT NULL,
    "order" INTEGER NOT NULL,
    "core" BOOLEAN NOT NULL,
    "lastChecked" DATE NOT NULL,

    CONSTRAINT "IssueRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueText" (
    "revisionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "proposition" TEXT NOT NULL,
    "agreeing" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    "doesNotCount" TEXT NOT NULL,

    CONSTRAINT "IssueText_pkey" PRIMARY KEY ("revisionId","language")
);

-- CreateTable
CREATE TABLE "IssueAnchor" (
    "revisionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "IssueAnchor_pkey" PRIMARY KEY ("revisionId","language","position")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceRevision" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "basedOnId" INTEGER,
    "since" INTEGER,
    "until" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "kind" "ChangeKind" NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "date" DATE,
    "datePrecision" "Precision",
    "note" TEXT NOT NULL DEFAULT '',
    "archivedAt" TEXT,
    "lastChecked" DATE NOT NULL,

    CONSTRAINT "SourceRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stance" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "leaderId" INTEGER NOT NULL,
    "issueId" INTEGER NOT NULL,
    "lane" "Lane" NOT NULL,

    CONSTRAINT "Stance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StanceRevision" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "leaderId" INTEGER NOT NULL,
    "issueId" INTEGER NOT NULL,
    "lane" "Lane" NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "basedOnId" INTEGER,
    "since" INTEGER,
    "until" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "kind" "ChangeKind" NOT NULL,
    "issueRevisionId" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "fromPrecision" "Precision" NOT NULL,
    "to" DATE,
    "toPrecision" "Precision",
    "position" SMALLINT,
    "state" TEXT,
    "confidence" "Confidence" NOT NULL,
    "lookedIn" TEXT,
    "lastChecked" DATE NOT NULL,

    CONSTRAINT "StanceRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StanceText" (
    "revisionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,

    CONSTRAINT "StanceText_pkey" PRIMARY KEY ("revisionId","language")
);

-- CreateTable
CREATE TABLE "StanceCode" (
    "revisionId" INTEGER NOT NULL,
    "coder" SMALLINT NOT NULL,
    "code" SMALLINT,

    CONSTRAINT "StanceCode_pkey" PRIMARY KEY ("revisionId","coder")
);

-- CreateTable
CREATE TABLE "Citation" (
    "revisionId" INTEGER NOT NULL,
    "order" SMALLINT NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "accessedOn" DATE,
    "archivedAt" TEXT,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("revisionId","order")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventRevision" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "basedOnId" INTEGER,
    "since" INTEGER,
    "until" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "kind" "ChangeKind" NOT NULL,
    "day" DATE NOT NULL,
    "dayPrecision" "Precision" NOT NULL,
    "lastChecked" DATE NOT NULL,

    CONSTRAINT "EventRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventText" (
    "revisionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "EventText_pkey" PRIMARY KEY ("revisionId","language")
);

-- CreateTable
CREATE TABLE "EventLeader" (
    "revisionId" INTEGER NOT NULL,
    "leaderId" INTEGER NOT NULL,
    "order" SMALLINT NOT NULL,

    CONSTRAINT "EventLeader_pkey" PRIMARY KEY ("revisionId","leaderId")
);

-- CreateTable
CREATE TABLE "EventIssue" (
    "revisionId" INTEGER NOT NULL,
    "issueId" INTEGER NOT NULL,
    "order" SMALLINT NOT NULL,

    CONSTRAINT "EventIssue_pkey" PRIMARY KEY ("revisionId","issueId")
);

-- CreateTable
CREATE TABLE "EventCitation" (
    "revisionId" INTEGER NOT NULL,
    "order" SMALLINT NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "quote" TEXT,
    "locator" TEXT,

    CONSTRAINT "EventCitation_pkey" PRIMARY KEY ("revisionId","order")
);

-- CreateTable
CREATE TABLE "Reaction" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Reaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReactionRevision" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "changeSetId" INTEGER NOT NULL,
    "basedOnId" INTEGER,
    "since" INTEGER,
    "until" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "kind" "ChangeKind" NOT NULL,
    "answersId" INTEGER NOT NULL,
    "eventId" INTEGER,
    "stanceId" INTEGER,
    "lastChecked" DATE NOT NULL,

    CONSTRAINT "ReactionRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReactionText" (
    "revisionId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "ReactionText_pkey" PRIMARY KEY ("revisionId","language")
);

-- CreateIndex
CREATE INDEX "ChangeSet_state_changedAt_idx" ON "ChangeSet"("state", "changedAt");

-- CreateIndex
CREATE INDEX "ChangeSetMove_changeSetId_idx" ON "ChangeSetMove"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_changeSetId_key" ON "Release"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_hash_key" ON "Release"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_changeSetId_idx" ON "AuditEntry"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "Country_slug_key" ON "Country"("slug");

-- CreateIndex
CREATE INDEX "CountryRevision_recordId_since_idx" ON "CountryRevision"("recordId", "since");

-- CreateIndex
CREATE INDEX "CountryRevision_changeSetId_idx" ON "CountryRevision"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "Bloc_slug_key" ON "Bloc"("slug");

-- CreateIndex
CREATE INDEX "BlocRevision_recordId_since_idx" ON "BlocRevision"("recordId", "since");

-- CreateIndex
CREATE INDEX "BlocRevision_changeSetId_idx" ON "BlocRevision"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_slug_key" ON "Membership"("slug");

-- CreateIndex
CREATE INDEX "MembershipRevision_recordId_since_idx" ON "MembershipRevision"("recordId", "since");

-- CreateIndex
CREATE INDEX "MembershipRevision_changeSetId_idx" ON "MembershipRevision"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "Leader_slug_key" ON "Leader"("slug");

-- CreateIndex
CREATE INDEX "LeaderRevision_recordId_since_idx" ON "LeaderRevision"("recordId", "since");

-- CreateIndex
CREATE INDEX "LeaderRevision_changeSetId_idx" ON "LeaderRevision"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "Term_slug_key" ON "Term"("slug");

-- CreateIndex
CREATE INDEX "TermRevision_recordId_since_idx" ON "TermRevision"("recordId", "since");

-- CreateIndex
CREATE INDEX "TermRevision_leaderId_idx" ON "TermRevision"("leaderId");

-- CreateIndex
CREATE INDEX "TermRevision_changeSetId_idx" ON "TermRevision"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "Issue_slug_key" ON "Issue"("slug");

-- CreateIndex
CREATE INDEX "IssueRevision_recordId_since_idx" ON "IssueRevision"("recordId", "since");

-- CreateIndex
CREATE INDEX "IssueRevision_changeSetId_idx" ON "IssueRevision"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Source_address_key" ON "Source"("address");

-- CreateIndex
CREATE INDEX "SourceRevision_recordId_since_idx" ON "SourceRevision"("recordId", "since");

-- CreateIndex
CREATE INDEX "SourceRevision_changeSetId_idx" ON "SourceRevision"("changeSetId");

-- CreateIndex
CREATE UNIQUE INDEX "Stance_slug_key" ON "Stance"("slug");

-- CreateIndex
CREATE INDEX "Stance_leaderId_issueId_lane_idx" ON "Stance"("leaderId", "issueId", "lane");

-- CreateIndex
CREATE INDEX "Stance_issueId_idx" ON "Stance"("issueId");

-- CreateIndex
CREATE UNIQUE INDEX "Stance_id_leaderId_issueId_lane_key" ON "Stance"("id", "leaderId", "issueId", "lane");

-- CreateIndex
CREATE INDEX "StanceRevision_recordId_since_idx" ON "StanceRevision"("recordId", "since");

-- CreateIndex
CREATE INDEX "StanceRevision_changeSetId_idx" ON "StanceRevision"("changeSetId");

-- CreateIndex
CREATE INDEX "StanceRevision_since_leaderId_issueId_idx" ON "StanceRevision"("since", "leaderId", "issueId");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "EventRevision_recordId_since_idx" ON "EventRevision"("recordId", "since");

-- CreateIndex
CREATE INDEX "EventRevision_changeSetId_idx" ON "EventRevision"("changeSetId");

-- CreateIndex
CREATE INDEX "EventRevision_day_idx" ON "EventRevision"("day");

-- CreateIndex
CREATE INDEX "EventLeader_leaderId_idx" ON "EventLeader"("leaderId");

-- CreateIndex
CREATE INDEX "EventIssue_issueId_idx" ON "EventIssue"("issueId");

-- CreateIndex
CREATE INDEX "EventCitation_sourceId_idx" ON "EventCitation"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Reaction_slug_key" ON "Reaction"("slug");

-- CreateIndex
CREATE INDEX "ReactionRevision_recordId_since_idx" ON "ReactionRevision"("recordId", "since");

-- CreateIndex
CREATE INDEX "ReactionRevision_answersId_idx" ON "ReactionRevision"("answersId");

-- CreateIndex
CREATE INDEX "ReactionRevision_eventId_idx" ON "ReactionRevision"("eventId");

-- CreateIndex
CREATE INDEX "ReactionRevision_stanceId_idx" ON "ReactionRevision"("stanceId");

-- CreateIndex
CREATE INDEX "ReactionRevision_changeSetId_idx" ON "ReactionRevision"("changeSetId");

-- AddForeignKey
ALTER TABLE "ChangeSetMove" ADD CONSTRAINT "ChangeSetMove_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountryRevision" ADD CONSTRAINT "CountryRevision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountryRevision" ADD CONSTRAINT "CountryRevision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountryText" ADD CONSTRAINT "CountryText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "CountryRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlocRevision" ADD CONSTRAINT "BlocRevision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Bloc"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlocRevision" ADD CONSTRAINT "BlocRevision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlocText" ADD CONSTRAINT "BlocText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "BlocRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipRevision" ADD CONSTRAINT "MembershipRevision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipRevision" ADD CONSTRAINT "MembershipRevision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipRevision" ADD CONSTRAINT "MembershipRevision_blocId_fkey" FOREIGN KEY ("blocId") REFERENCES "Bloc"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipRevision" ADD CONSTRAINT "MembershipRevision_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaderRevision" ADD CONSTRAINT "LeaderRevision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Leader"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaderRevision" ADD CONSTRAINT "LeaderRevision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaderRevision" ADD CONSTRAINT "LeaderRevision_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeaderText" ADD CONSTRAINT "LeaderText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "LeaderRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermRevision" ADD CONSTRAINT "TermRevision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermRevision" ADD CONSTRAINT "TermRevision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermRevision" ADD CONSTRAINT "TermRevision_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "Leader"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermText" ADD CONSTRAINT "TermText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "TermRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueRevision" ADD CONSTRAINT "IssueRevision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueRevision" ADD CONSTRAINT "IssueRevision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueText" ADD CONSTRAINT "IssueText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "IssueRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueAnchor" ADD CONSTRAINT "IssueAnchor_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "IssueRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRevision" ADD CONSTRAINT "SourceRevision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRevision" ADD CONSTRAINT "SourceRevision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "Leader"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stance" ADD CONSTRAINT "Stance_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StanceRevision" ADD CONSTRAINT "StanceRevision_recordId_leaderId_issueId_lane_fkey" FOREIGN KEY ("recordId", "leaderId", "issueId", "lane") REFERENCES "Stance"("id", "leaderId", "issueId", "lane") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StanceRevision" ADD CONSTRAINT "StanceRevision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StanceRevision" ADD CONSTRAINT "StanceRevision_issueRevisionId_fkey" FOREIGN KEY ("issueRevisionId") REFERENCES "IssueRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StanceText" ADD CONSTRAINT "StanceText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "StanceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StanceCode" ADD CONSTRAINT "StanceCode_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "StanceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "StanceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRevision" ADD CONSTRAINT "EventRevision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventRevision" ADD CONSTRAINT "EventRevision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventText" ADD CONSTRAINT "EventText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "EventRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventLeader" ADD CONSTRAINT "EventLeader_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "EventRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventLeader" ADD CONSTRAINT "EventLeader_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "Leader"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventIssue" ADD CONSTRAINT "EventIssue_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "EventRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventIssue" ADD CONSTRAINT "EventIssue_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventCitation" ADD CONSTRAINT "EventCitation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "EventRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventCitation" ADD CONSTRAINT "EventCitation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReactionRevision" ADD CONSTRAINT "ReactionRevision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Reaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReactionRevision" ADD CONSTRAINT "ReactionRevision_changeSetId_fkey" FOREIGN KEY ("changeSetId") REFERENCES "ChangeSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReactionRevision" ADD CONSTRAINT "ReactionRevision_answersId_fkey" FOREIGN KEY ("answersId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReactionRevision" ADD CONSTRAINT "ReactionRevision_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReactionRevision" ADD CONSTRAINT "ReactionRevision_stanceId_fkey" FOREIGN KEY ("stanceId") REFERENCES "Stance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReactionText" ADD CONSTRAINT "ReactionText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ReactionRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

