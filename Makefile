# Each is a line that the README shows too.
WEB := src/ApprovalPortal.Web
CONTEXTS := Sqlite SqlServer Postgres

.PHONY: run test browser build format migration migrate

run: ## Builds, makes the database, loads reference and demo data, serves on http://localhost:5080
	ASPNETCORE_ENVIRONMENT=Development dotnet run --no-launch-profile --project $(WEB)

test: ## Installs what the tests need, then units, integration on SQLite and PostgreSQL, browser
	bash scripts/test.sh

browser: ## The browser journeys alone
	bash scripts/test-tools.sh && dotnet test tests/ApprovalPortal.BrowserTests

build:
	dotnet build

format: ## White space and order of usings
	dotnet format whitespace ApprovalPortal.sln && dotnet format style ApprovalPortal.sln

migration: ## make migration NAME=AddTickets — one for each engine
	dotnet tool restore && dotnet build $(WEB) && for c in $(CONTEXTS); do \
	  dotnet ef migrations add $(NAME) --no-build --context $${c}DbContext -o Platform/Persistence/Migrations/$$c --project $(WEB) || exit 1; done

migrate: ## Brings a server's database up to date (Database__Provider, Database__ConnectionString)
	dotnet run --no-launch-profile --project $(WEB) -- migrate
