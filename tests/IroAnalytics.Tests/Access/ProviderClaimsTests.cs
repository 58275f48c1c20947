using System.Security.Claims;
using IroAnalytics.Dashboard.Access;

namespace IroAnalytics.Tests.Access;

public sealed class ProviderClaimsTests
{
    private readonly OpenIdOptions options = new() { RoleClaim = "roles", CaseloadClaim = "employee" };

    [Theory]
    [InlineData("board", "board")]
    [InlineData("iro board", "iro")]
    [InlineData("iro qa", "qa")]
    [InlineData("qa manager", "manager")]
    [InlineData("highways admin manager", "admin")]
    public void Who_has_several_roles_acts_in_the_one_that_sees_most(string values, string role) =>
        Assert.Equal(role, Person(values).FindFirstValue(ClaimTypes.Role));

    [Theory]
    [InlineData("")]
    [InlineData("highways")]
    [InlineData("Manager")]
    public void Who_has_no_role_is_refused(string values) =>
        Assert.Equal(SignInProblem.NoRole, Assert.Throws<SignInRefusedException>(() => Person(values)).Problem);

    [Fact]
    public void Where_values_are_mapped_the_names_of_roles_give_none()
    {
        options.Roles["4f0c"] = "manager";

        Assert.Equal("manager", Person("4f0c").FindFirstValue(ClaimTypes.Role));
        Assert.Throws<SignInRefusedException>(() => Person("admin"));
    }

    [Fact]
    public void An_iro_whose_caseload_no_claim_names_sees_no_single_child()
    {
        Assert.True(Roles.SeesChildren(Person("iro", ("employee", "IRO-07"))));
        Assert.False(Roles.SeesChildren(Person("iro")));
        Assert.False(Roles.SeesChildren(Person("iro", ("employee", " "))));
    }

    [Fact]
    public void The_name_is_the_claim_that_was_set_and_otherwise_the_best_there_is()
    {
        Assert.Equal("g@northmere.example", Person("qa", ("email", "x@y"), ("preferred_username", "g@northmere.example")).Identity?.Name);
        Assert.Equal("7731", Person("qa", ("sub", "7731")).Identity?.Name);
    }

    private ClaimsPrincipal Person(string roles, params IEnumerable<(string Type, string Value)> more)
    {
        var claims = roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(role => new Claim("roles", role));
        return ProviderClaims.Person(new(claims.Concat(more.Select(claim => new Claim(claim.Type, claim.Value)))), options);
    }
}
